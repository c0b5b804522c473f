/**
 * Messages to people: their content, the last ones sent, and the providers that they are posted to.
 */
@NullMarked
package io.zitadeltestkit.embedded.internal.delivery;

import org.jspecify.annotations.NullMarked;
