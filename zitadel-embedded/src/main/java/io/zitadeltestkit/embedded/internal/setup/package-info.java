/** How an instance begins: its first organisation, users and tokens. */
@NullMarked
package io.zitadeltestkit.embedded.internal.setup;

import org.jspecify.annotations.NullMarked;
