/** Tests of identity providers. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.idp;

import org.jspecify.annotations.NullMarked;
