"""What Reader is made with: versions, hashes, licences and known advisories.

``python -m tests.supply`` prints and checks them.
"""
