/** Tests of the links to identity providers. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.user.link;

import org.jspecify.annotations.NullMarked;
