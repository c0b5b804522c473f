/** The page of methods: what the embedded server does, and how that is known. */
@NullMarked
package io.zitadeltestkit.it.methods;

import org.jspecify.annotations.NullMarked;
