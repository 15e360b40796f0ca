package com.atlassian.activeobjects.external;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets a table or column bear a reserved word.
 * Source: Active Objects sources 1.4.1 (Kast0rTr0y/ao-plugin) and the newer interface listing (AO 3/4 and later).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface IgnoreReservedKeyword {}
