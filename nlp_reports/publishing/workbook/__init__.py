"""The Excel workbooks: what stands on each sheet, how Excel stores it, and what a person wrote into them."""
