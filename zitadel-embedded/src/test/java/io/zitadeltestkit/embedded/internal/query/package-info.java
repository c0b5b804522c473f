@org.jspecify.annotations.NullMarked
package io.zitadeltestkit.embedded.internal.query;
