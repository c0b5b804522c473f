/** Tests of the metadata of users. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.user.metadata;

import org.jspecify.annotations.NullMarked;
