/** Tests. */
@NullMarked
package io.zitadeltestkit.embedded.api.auth;

import org.jspecify.annotations.NullMarked;
