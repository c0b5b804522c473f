/** Tests. */
@NullMarked
package io.zitadeltestkit.embedded.api.admin;

import org.jspecify.annotations.NullMarked;
