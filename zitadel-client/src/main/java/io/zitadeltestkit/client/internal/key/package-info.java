/** Private keys in PEM. */
@NullMarked
package io.zitadeltestkit.client.internal.key;

import org.jspecify.annotations.NullMarked;
