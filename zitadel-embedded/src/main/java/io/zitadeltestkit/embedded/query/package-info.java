/** The list engine: filters, sorting, paging and limits. */
@NullMarked
package io.zitadeltestkit.embedded.query;

import org.jspecify.annotations.NullMarked;
