// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What Calc hands to a function, made without an office.
#pragma once

#include "calc/convert.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/util/Date.hpp>
#include <cppuhelper/implbase1.hxx>

#include <initializer_list>

namespace kyodo {

/// The document as the functions see it: its day 0.
class CallerDocument {
public:
    CallerDocument(sal_uInt16 day, sal_uInt16 month, sal_Int16 year)
        : caller_(new Properties({day, month, year})) {}

    const com::sun::star::uno::Reference<com::sun::star::beans::XPropertySet>& caller() const {
        return caller_;
    }

private:
    class Properties : public cppu::WeakImplHelper1<com::sun::star::beans::XPropertySet> {
        using Name = rtl::OUString;
        using Change = com::sun::star::uno::Reference<com::sun::star::beans::XPropertyChangeListener>;
        using Veto = com::sun::star::uno::Reference<com::sun::star::beans::XVetoableChangeListener>;

    public:
        explicit Properties(const com::sun::star::util::Date& date) : date_(date) {}

        com::sun::star::uno::Reference<com::sun::star::beans::XPropertySetInfo>
            SAL_CALL getPropertySetInfo() override {
            return {};
        }
        void SAL_CALL setPropertyValue(const Name&, const com::sun::star::uno::Any&) override {}
        com::sun::star::uno::Any SAL_CALL getPropertyValue(const Name& name) override {
            if (name != "NullDate")
                throw com::sun::star::beans::UnknownPropertyException(name, *this);
            return com::sun::star::uno::Any(date_);
        }
        void SAL_CALL addPropertyChangeListener(const Name&, const Change&) override {}
        void SAL_CALL removePropertyChangeListener(const Name&, const Change&) override {}
        void SAL_CALL addVetoableChangeListener(const Name&, const Veto&) override {}
        void SAL_CALL removeVetoableChangeListener(const Name&, const Veto&) override {}

    private:
        com::sun::star::util::Date date_;
    };

    com::sun::star::uno::Reference<com::sun::star::beans::XPropertySet> caller_;
};

inline DataArray row_of(std::initializer_list<com::sun::star::uno::Any> cells) {
    DataArray data(1);
    *data.getArray() = {cells.begin(), static_cast<sal_Int32>(cells.size())};
    return data;
}

inline DataArray column_of(std::initializer_list<com::sun::star::uno::Any> cells) {
    DataArray data(static_cast<sal_Int32>(cells.size()));
    auto* row = data.getArray();
    for (const auto& cell : cells)
        *row++ = {&cell, 1};
    return data;
}

/// The same as texts, as a function is given them that asks for texts.
inline TextArray texts_of(const DataArray& data) {
    TextArray texts(data.getLength());
    for (sal_Int32 row = 0; row < data.getLength(); ++row) {
        auto& cells = texts.getArray()[row];
        cells.realloc(data[row].getLength());
        for (sal_Int32 column = 0; column < cells.getLength(); ++column)
            cells.getArray()[column] = to_uno(to_text(cell_value(data[row][column])));
    }
    return texts;
}

} // namespace kyodo
