// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/exact.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <string>

namespace kyodo {
namespace {

using Integer = boost::multiprecision::cpp_int;

Exact power_of_ten(int exponent) {
    const Integer power = boost::multiprecision::pow(Integer(10), static_cast<unsigned>(std::abs(exponent)));
    return exponent < 0 ? Exact(1, power) : Exact(power);
}

} // namespace

Exact exact(double number) {
    std::string shortest = fmt::format("{}", number);
    // -12.5, 1e+20, 1.5e-07: digits, perhaps with a point, perhaps with an exponent
    int exponent = 0;
    if (const std::size_t at = shortest.find('e'); at != std::string::npos) {
        exponent = std::atoi(shortest.c_str() + at + 1);
        shortest.resize(at);
    }
    if (const std::size_t point = shortest.find('.'); point != std::string::npos) {
        exponent -= static_cast<int>(shortest.size() - point - 1);
        shortest.erase(point, 1);
    }
    const bool negative = shortest.starts_with('-');
    Integer digits = 0;
    for (const char c : shortest)
        if (c != '-')
            digits = digits * 10 + (c - '0');
    const Exact result = Exact(digits) * power_of_ten(exponent);
    return negative ? Exact(-result) : result;
}

double to_double(const Exact& number) { return number.convert_to<double>(); }

Exact round_half_up(const Exact& number, int decimals) {
    const Exact scale = power_of_ten(decimals);
    const Exact scaled = boost::multiprecision::abs(number) * scale + Exact(1, 2);
    const Exact rounded = Exact(numerator(scaled) / denominator(scaled)) / scale;
    return number < 0 ? Exact(-rounded) : rounded;
}

} // namespace kyodo
