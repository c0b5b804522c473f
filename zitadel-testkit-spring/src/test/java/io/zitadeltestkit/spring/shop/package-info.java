/** An API of a shop, as an application under test. */
@NullMarked
package io.zitadeltestkit.spring.shop;

import org.jspecify.annotations.NullMarked;
