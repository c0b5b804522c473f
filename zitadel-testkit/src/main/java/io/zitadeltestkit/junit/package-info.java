/** The JUnit extension, its annotations and the types that it injects. */
@NullMarked
package io.zitadeltestkit.junit;

import org.jspecify.annotations.NullMarked;
