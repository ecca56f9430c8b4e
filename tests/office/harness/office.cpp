// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "office.hpp"

#include "client.hpp"
#include "strings.hpp"

#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>

#include <cstdlib>
#include <stdexcept>
#include <thread>

#include <unistd.h>

namespace kyodo::office {
namespace {

using namespace std::chrono_literals;
namespace css = com::sun::star;

constexpr auto start_limit = 60s;
constexpr int exit_crashed_before = 79; // what soffice.bin returns when it wants to be started again:
constexpr int exit_restart = 81;        // after a crash, and on a new profile

/// Of its own for each office: the runtime keeps one bridge for a connection's description, so a second
/// office with the first one's pipe name would be taken for the first.
std::string pipe_name(const std::filesystem::path& dir) { return dir.filename().string(); }

Command command_of(const OfficeOptions& options, const std::filesystem::path& dir) {
    const std::filesystem::path program = office_home() / "program";
    Command command;
    command.words = {(program / "soffice.bin").string(),
                     "--norestore",
                     "--nologo",
                     "--nodefault",
                     "--nofirststartwizard",
                     "--accept=pipe,name=" + pipe_name(dir) + ";urp;",
                     "-env:UserInstallation=" + file_url(dir / "profile"),
                     "-env:BUNDLED_EXTENSIONS=" + file_url(dir / "bundled")};
    command.unset = {
        "URE_BOOTSTRAP", "UNO_PATH",    "LD_PRELOAD",      "PYTHONPATH",       "XDG_CONFIG_HOME",
        "XDG_DATA_HOME", "DISPLAY",     "WAYLAND_DISPLAY", "XAUTHORITY",       "DBUS_SESSION_BUS_ADDRESS",
        "SAL_LOG",       "LC_MESSAGES", "LANGUAGE",        "SAL_USE_VCLPLUGIN"};
    command.set = {{"HOME", dir.string()}, {"TMPDIR", dir.string()}, {"LD_LIBRARY_PATH", program.string()},
                   {"LANG", "C.UTF-8"}, // file names are UTF-8; the language is the profile's
                   {"LC_ALL", "C.UTF-8"},  {"NO_AT_BRIDGE", "1"},    {"GDK_BACKEND", "x11"}};
    if (options.display.empty()) {
        command.words.insert(command.words.begin() + 1, "--headless");
    } else {
        command.set["DISPLAY"] = options.display;
        command.set["SAL_USE_VCLPLUGIN"] = options.plugin;
    }
#ifdef KYODO_PRELOAD
    command.set["LD_PRELOAD"] = KYODO_PRELOAD;
    command.set["ASAN_OPTIONS"] =
        "detect_leaks=0:detect_odr_violation=0:alloc_dealloc_mismatch=0:abort_on_error=1";
    command.set["UBSAN_OPTIONS"] = "print_stacktrace=1:halt_on_error=1:abort_on_error=1";
#endif
    command.output = dir / "office.log";
    return command;
}

} // namespace

std::filesystem::path office_home() {
    const char* chosen = std::getenv("KYODO_OFFICE");
    return chosen && *chosen ? chosen : KYODO_LIBREOFFICE_HOME;
}

Office::Office(const OfficeOptions& options) : scratch_(dir_.path() / "scratch") {
    std::filesystem::create_directory(scratch_);
    write_profile(dir_.path() / "profile", options.locale, product_version(office_home()), options.settings);
    bundle_extension(options.extension, dir_.path() / "bundled");
    start(options);
}

Office::~Office() {
    desktop_.clear();
    context_.clear();
}

void Office::start(const OfficeOptions& options) {
    const Command command = command_of(options, dir_.path());
    const auto until = std::chrono::steady_clock::now() + start_limit;
    int starts_left = 3;
    while (std::chrono::steady_clock::now() < until) {
        if (!process_ || !alive()) {
            const auto ending = process_ ? process_->ending() : std::nullopt;
            const bool again =
                !ending ||
                (!ending->signalled && (ending->code == exit_restart || ending->code == exit_crashed_before));
            if (!again || starts_left-- == 0) {
                throw std::runtime_error("the office didn't start: " + death_notice());
            }
            process_ = std::make_unique<ChildProcess>(command);
            note_pipes();
        }
        if (connect()) {
            return;
        }
        std::this_thread::sleep_for(20ms);
    }
    throw std::runtime_error("the office can't be reached: " + death_notice());
}

bool Office::connect() {
    context_ = resolve_office(pipe_name(dir_.path()));
    if (!context_.is()) {
        return false;
    }
    desktop_ = css::frame::Desktop::create(context_);
    note_pipes();
    return true;
}

void Office::note_pipes() {
    // Its pipes are files in /tmp, wherever TMPDIR points, and it removes them only when it quits in order.
    // The one we gave it has a known name; the one by which it keeps itself the only one in its profile
    // doesn't.
    dir_.remove_too("/tmp/OSL_PIPE_" + std::to_string(getuid()) + "_" + pipe_name(dir_.path()));
    for (const std::string& file : sockets_of(pid())) {
        if (file.find("/OSL_PIPE_") != std::string::npos) {
            dir_.remove_too(file);
        }
    }
}

uno::Reference<uno::XInterface> Office::create(const std::string& service) const {
    auto instance = context_->getServiceManager()->createInstanceWithContext(to_office(service), context_);
    if (!instance.is()) {
        throw std::runtime_error("the office has no service " + service);
    }
    return instance;
}

std::string Office::death_notice() {
    const auto ending = process_ ? process_->ending() : std::nullopt;
    std::string log;
    if (std::filesystem::exists(dir_.path() / "office.log")) {
        log = read_file(dir_.path() / "office.log");
    }
    constexpr std::size_t enough = 8000;
    if (log.size() > enough) {
        log = "… " + log.substr(log.size() - enough);
    }
    return (ending ? ending->text() : "it still runs") +
           (log.empty() ? "; it said nothing" : "; it said:\n" + log);
}

std::optional<Ending> Office::quit(std::chrono::seconds limit) {
    try {
        desktop_->terminate();
    } catch (const uno::Exception&) {
        // the connection may go before the answer comes
    }
    return process_->wait(limit);
}

} // namespace kyodo::office
