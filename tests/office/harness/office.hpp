// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Office: a LibreOffice of our own, started in a private profile with the extension in it, gone with its
// owner.
#pragma once

#include "process.hpp"
#include "profile.hpp"
#include "temp_dir.hpp"

#include <com/sun/star/frame/XDesktop2.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <memory>
#include <optional>
#include <string>

namespace kyodo::office {

namespace uno = com::sun::star::uno;

struct OfficeOptions {
    std::filesystem::path extension; ///< an assembled folder or a packed .oxt; empty: a bare office
    std::string locale = "ja";       ///< of the user interface: "ja", "en-US"
    std::string display;             ///< ":99": shows its windows there; empty: headless
    std::string plugin = "gtk3";     ///< with a display: what draws the windows, gtk3 or gen
    std::vector<Setting> settings;   ///< further configuration
};

/// The office that tests use: KYODO_OFFICE from the environment, else the one we were built against.
std::filesystem::path office_home();

/// A running office. The constructor returns when the connection stands and throws std::runtime_error with
/// the office's own output if it doesn't within a minute. It talks through a pipe in its private folder;
/// nothing of the user's own profile, home or environment reaches it, and nothing of it is left.
class Office {
public:
    explicit Office(const OfficeOptions& options);
    ~Office();
    Office(const Office&) = delete;
    Office& operator=(const Office&) = delete;

    /// The component context inside the office.
    const uno::Reference<uno::XComponentContext>& context() const { return context_; }
    const uno::Reference<com::sun::star::frame::XDesktop2>& desktop() const { return desktop_; }
    /// A service of the office by name. Throws std::runtime_error if it has none such.
    uno::Reference<uno::XInterface> create(const std::string& service) const;

    bool alive() { return !process_->ending(); }
    /// How it ended and what it last said; with a sanitizer build, the sanitizer's report too.
    std::string death_notice();
    /// Ends it as its user would, and returns how it ended; nothing if it didn't within the limit.
    std::optional<Ending> quit(std::chrono::seconds limit = std::chrono::seconds(30));

    pid_t pid() const { return process_->pid(); }
    /// A folder for the test's own files, gone with the office.
    const std::filesystem::path& scratch() const { return scratch_; }

private:
    void start(const OfficeOptions& options);
    bool connect();
    void note_pipes();

    TempDir dir_; // first in, last out: everything below lives in it
    std::filesystem::path scratch_;
    std::unique_ptr<ChildProcess> process_;
    uno::Reference<uno::XComponentContext> context_;
    uno::Reference<com::sun::star::frame::XDesktop2> desktop_;
};

} // namespace kyodo::office
