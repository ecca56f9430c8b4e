// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/functions/vocabulary_functions.hpp"

#include "calc/guard.hpp"
#include "core/base/fold.hpp"
#include "core/schema/vocabulary.hpp"

namespace kyodo {

using com::sun::star::uno::Any;

Any SAL_CALL VocabularyFunctions::term(const rtl::OUString& text, const TextArray& list) {
    return guard_function([&] {
        const std::string wanted = to_core(text);
        if (kyodo::fold(wanted).empty())
            return Any(); // or it would find an empty cell of the list
        const auto found = find_term(to_texts(list), wanted);
        return found ? Any(to_uno(*found)) : Any();
    });
}

rtl::OUString SAL_CALL VocabularyFunctions::fold(const rtl::OUString& text) {
    return guard_function([&] { return to_uno(kyodo::fold(to_core(text))); });
}

} // namespace kyodo
