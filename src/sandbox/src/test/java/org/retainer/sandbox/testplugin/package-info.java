/** A plugin that tests pack into a jar and load; the host must never see these classes itself. */
package org.retainer.sandbox.testplugin;
