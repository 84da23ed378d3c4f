"""What both front ends do; knows no screen."""
