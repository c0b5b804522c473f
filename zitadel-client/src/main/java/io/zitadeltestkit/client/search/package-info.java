/** Queries for lists, and the pages that they return. */
@NullMarked
package io.zitadeltestkit.client.search;

import org.jspecify.annotations.NullMarked;
