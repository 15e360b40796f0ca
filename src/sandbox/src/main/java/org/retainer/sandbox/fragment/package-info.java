/** Web items, sections and panels of plugins. */
package org.retainer.sandbox.fragment;
