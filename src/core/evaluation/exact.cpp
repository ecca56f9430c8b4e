// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/exact.hpp"

#include <boost/multiprecision/cpp_int.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <new>
#include <ostream>

namespace kyodo {
namespace {

using Integer = boost::multiprecision::cpp_int;
using Rational = boost::multiprecision::cpp_rational;

} // namespace

struct Exact::Access {
    static_assert(sizeof(Rational) <= sizeof(storage_) && alignof(Rational) <= 16);

    static Rational& of(Exact& number) { return *std::launder(reinterpret_cast<Rational*>(number.storage_)); }
    static const Rational& of(const Exact& number) {
        return *std::launder(reinterpret_cast<const Rational*>(number.storage_));
    }
};

Exact::Exact(long long numerator, long long denominator) { new (storage_) Rational(numerator, denominator); }
Exact::Exact(const char* text) { new (storage_) Rational(text); }
Exact::Exact(const Exact& other) { new (storage_) Rational(Access::of(other)); }
Exact::Exact(Exact&& other) noexcept { new (storage_) Rational(std::move(Access::of(other))); }
Exact::~Exact() { Access::of(*this).~Rational(); }

Exact& Exact::operator=(const Exact& other) {
    Access::of(*this) = Access::of(other);
    return *this;
}

Exact& Exact::operator=(Exact&& other) noexcept {
    Access::of(*this) = std::move(Access::of(other));
    return *this;
}

Exact& Exact::operator+=(const Exact& other) {
    Access::of(*this) += Access::of(other);
    return *this;
}

Exact& Exact::operator-=(const Exact& other) {
    Access::of(*this) -= Access::of(other);
    return *this;
}

Exact& Exact::operator*=(const Exact& other) {
    Access::of(*this) *= Access::of(other);
    return *this;
}

Exact& Exact::operator/=(const Exact& other) {
    Access::of(*this) /= Access::of(other);
    return *this;
}

int Exact::compare(const Exact& other) const { return Access::of(*this).compare(Access::of(other)); }

std::string Exact::str() const { return Access::of(*this).str(); }

Exact power_of_ten(int exponent) {
    Exact power = 1;
    for (int i = 0; i < std::abs(exponent); ++i)
        power *= 10;
    return exponent < 0 ? 1 / power : power;
}

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
    // Without the zeros in front: the library reads 012 as an octal number.
    const std::size_t sign = shortest.starts_with('-') ? 1 : 0;
    const std::size_t zeros = shortest.find_first_not_of('0', sign);
    if (zeros == std::string::npos)
        return 0;
    shortest.erase(sign, zeros - sign);
    return Exact(shortest.c_str()) * power_of_ten(exponent);
}

double to_double(const Exact& number) { return Exact::Access::of(number).convert_to<double>(); }

Exact round_half_up(const Exact& number, int decimals) {
    const Exact scale = power_of_ten(decimals);
    const Exact scaled = (number < 0 ? -number : number) * scale + Exact(1, 2);
    const Rational& fraction = Exact::Access::of(scaled);
    Exact rounded;
    Exact::Access::of(rounded) = Rational(numerator(fraction) / denominator(fraction));
    rounded /= scale;
    return number < 0 ? -rounded : rounded;
}

std::optional<int> ending_decimals(const Exact& number, int most) {
    Integer rest = denominator(Exact::Access::of(number));
    int twos = 0;
    int fives = 0;
    for (; rest % 2 == 0 && twos <= most; ++twos)
        rest /= 2;
    for (; rest % 5 == 0 && fives <= most; ++fives)
        rest /= 5;
    const int decimals = std::max(twos, fives);
    return rest == 1 && decimals <= most ? std::optional(decimals) : std::nullopt;
}

std::string decimal_text(const Exact& number, int decimals) {
    const Exact rounded = round_half_up(number, decimals);
    const Exact scaled = (rounded < 0 ? -rounded : rounded) * power_of_ten(std::max(decimals, 0));
    std::string digits = scaled.str(); // whole by now
    if (decimals > 0) {
        const auto places = static_cast<std::size_t>(decimals);
        if (digits.size() <= places)
            digits.insert(0, places + 1 - digits.size(), '0');
        digits.insert(digits.size() - places, ".");
    }
    return rounded < 0 ? "-" + digits : digits;
}

std::ostream& operator<<(std::ostream& out, const Exact& number) { return out << number.str(); }

} // namespace kyodo
