/** The jars as they are published: which libraries are in them, and which they ask for. */
@NullMarked
package io.zitadeltestkit.it.jars;

import org.jspecify.annotations.NullMarked;
