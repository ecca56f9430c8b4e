// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/compare/hidden_names.hpp"

#include "core/base/fold.hpp"
#include "core/base/message.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace kyodo {
namespace {

/// 「委員（2人）」; a single partner or section has no name to hide.
std::string counted(const std::string& party, int count, bool committee) {
    if (!committee && count == 1)
        return party;
    return text({"score.count_of", {{"party", party}, {"count", std::to_string(count)}}}, Language::ja);
}

void count_not_in(ProjectRecord& record, const std::set<std::string>& committees) {
    std::vector<std::string> parties;
    std::map<std::string, int> counts;
    for (const std::string& party : record.not_in_parties)
        if (counts[party]++ == 0)
            parties.push_back(party);
    record.not_in.clear();
    for (const std::string& party : parties)
        record.not_in.push_back(counted(party, counts[party], committees.contains(party)));
}

} // namespace

void hide_names(ScoreRecords& records) {
    std::set<std::string> committees;
    for (const EvaluatingParty& party : records.table.parties)
        if (party.committee)
            committees.insert(party.title);
    std::map<std::pair<int, std::string>, std::string> shown; // by party and folded name
    std::map<int, int> members;
    for (ProjectScores& project : records.table.projects)
        for (EvaluatorSheet& sheet : project.sheets) {
            const EvaluatingParty& party = records.table.parties[static_cast<std::size_t>(sheet.party)];
            if (!party.committee)
                continue;
            std::string& name = shown[{sheet.party, fold(sheet.evaluator)}];
            if (name.empty())
                name = party.title + std::to_string(++members[sheet.party]);
            sheet.evaluator = name;
        }
    for (ProjectRecord& record : records.projects)
        count_not_in(record, committees);
}

} // namespace kyodo
