/** The test plugin's REST module. */
package org.retainer.sandbox.testplugin.rest;
