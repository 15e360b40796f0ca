package org.retainer.sandbox.jira.page;

import javax.servlet.http.HttpServlet;

/** A servlet of the look-alike and the patterns that it serves below the context path, such as {@code /browse/*}. */
public record Mount(HttpServlet servlet, String... patterns) {}
