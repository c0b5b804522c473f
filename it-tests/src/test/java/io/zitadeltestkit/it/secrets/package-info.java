/** No secret is ever printed. */
@NullMarked
package io.zitadeltestkit.it.secrets;

import org.jspecify.annotations.NullMarked;
