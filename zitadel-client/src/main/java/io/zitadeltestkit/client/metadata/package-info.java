/** Metadata: what users, organizations and sessions carry that Zitadel doesn't interpret. */
@NullMarked
package io.zitadeltestkit.client.metadata;

import org.jspecify.annotations.NullMarked;
