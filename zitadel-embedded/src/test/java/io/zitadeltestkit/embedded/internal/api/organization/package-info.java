/** Tests. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.organization;

import org.jspecify.annotations.NullMarked;
