"""Writes the WSDL, the schemas and the constants of the IPS Web Service from the data in WSDL/catalogue.json."""
