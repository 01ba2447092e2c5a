"""Data of an entity in one signed file: what may be in it, how it is made, checked, installed and fetched.

Only what a service without such data needs is imported early: nothing here but `in_force`, which then asks
the disk whether two small files are there.
"""
