/** Organizations with their domains and metadata. */
@NullMarked
package io.zitadeltestkit.embedded.internal.model.organization;

import org.jspecify.annotations.NullMarked;
