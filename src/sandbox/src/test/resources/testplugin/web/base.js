window.testBase = 1
