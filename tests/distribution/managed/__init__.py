"""What a browser does that an administrator's policies govern, in namespaces of its own."""
