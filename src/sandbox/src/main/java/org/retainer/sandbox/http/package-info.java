/** HTTP: the server, and the filters that each request passes. */
package org.retainer.sandbox.http;
