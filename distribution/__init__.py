"""What is handed out: the frozen service, the extension's packages, and each system's installer."""
