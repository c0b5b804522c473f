/** The assertions about responses, with the HTTP clients that tests of applications use. */
@NullMarked
package io.zitadeltestkit.it.assertions;

import org.jspecify.annotations.NullMarked;
