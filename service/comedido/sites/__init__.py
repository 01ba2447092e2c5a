"""Site definitions compared with saved pages: what a page still shows. The service needs none."""
