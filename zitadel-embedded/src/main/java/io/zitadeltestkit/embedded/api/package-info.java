/** The services that the server offers. */
@NullMarked
package io.zitadeltestkit.embedded.api;

import org.jspecify.annotations.NullMarked;
