// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Exact arithmetic on scores and weights as they were written: 0.1 is one tenth, so that a sum can be redone
// by hand and a half is rounded as on paper.
#pragma once

#include <compare>
#include <concepts>
#include <cstddef>
#include <iosfwd>
#include <optional>
#include <string>

namespace kyodo {

/// A rational number of any size. It is Boost.Multiprecision's, kept out of this header: nearly every part of
/// the evaluation includes it, and the library's templates took half of the time to compile them.
class Exact {
public:
    Exact() : Exact(0LL, 1LL) {}
    template <std::integral Integer>
    Exact(Integer number)
        : Exact(static_cast<long long>(number), 1LL) {} // NOLINT: 3 is a number like another
    /// A fraction; the denominator must not be 0.
    Exact(long long numerator, long long denominator);
    /// From "12", "-5" or "5/4"; throws std::runtime_error for anything else.
    explicit Exact(const char* text);

    Exact(const Exact& other);
    Exact(Exact&& other) noexcept;
    Exact& operator=(const Exact& other);
    Exact& operator=(Exact&& other) noexcept;
    ~Exact();

    Exact& operator+=(const Exact& other);
    Exact& operator-=(const Exact& other);
    Exact& operator*=(const Exact& other);
    /// Throws std::overflow_error for 0.
    Exact& operator/=(const Exact& other);

    friend Exact operator+(Exact a, const Exact& b) { return a += b; }
    friend Exact operator-(Exact a, const Exact& b) { return a -= b; }
    friend Exact operator*(Exact a, const Exact& b) { return a *= b; }
    friend Exact operator/(Exact a, const Exact& b) { return a /= b; }
    friend Exact operator-(const Exact& a) { return 0 - a; }

    friend bool operator==(const Exact& a, const Exact& b) { return a.compare(b) == 0; }
    friend std::strong_ordering operator<=>(const Exact& a, const Exact& b) { return a.compare(b) <=> 0; }

    /// "5/4", or "3" where it is a whole number.
    std::string str() const;

private:
    friend double to_double(const Exact& number);
    friend Exact round_half_up(const Exact& number, int decimals);
    friend std::optional<int> ending_decimals(const Exact& number, int most);
    friend std::string decimal_text(const Exact& number, int decimals);

    struct Access; // the library's number in the storage
    int compare(const Exact& other) const;

    alignas(16) std::byte storage_[64];
};

/// The decimal number that a person sees for a double: the shortest one that is read back as it. The number
/// must be finite.
Exact exact(double number);

/// 10^exponent; the exponent may be negative.
Exact power_of_ten(int exponent);

/// The double nearest to it.
double to_double(const Exact& number);

/// 四捨五入 to so many decimals (negative: tens, hundreds …): halves go away from zero, 2.5 → 3, −2.5 → −3.
Exact round_half_up(const Exact& number, int decimals);

/// The number's decimals, if they end within so many: 2 for 5/4, none for 1/3.
std::optional<int> ending_decimals(const Exact& number, int most);

/// The number rounded half up to so many decimals, with all of them: "3.50". Negative as in round_half_up.
std::string decimal_text(const Exact& number, int decimals);

std::ostream& operator<<(std::ostream& out, const Exact& number);

} // namespace kyodo
