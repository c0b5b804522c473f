/** The services that the server offers. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api;

import org.jspecify.annotations.NullMarked;
