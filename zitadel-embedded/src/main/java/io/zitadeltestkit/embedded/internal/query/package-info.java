/** The list engine: filters, sorting, paging and limits. */
@NullMarked
package io.zitadeltestkit.embedded.internal.query;

import org.jspecify.annotations.NullMarked;
