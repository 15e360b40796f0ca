window.testIssue = window.testBase + 1
