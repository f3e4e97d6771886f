#!/usr/bin/env bash
# The one script: builds, tests and measures Foothold. CI runs "./build.sh test" and nothing else.
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
cd "$root"

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 TESTINGPLATFORM_TELEMETRY_OPTOUT=1
export DOTNET_GENERATE_ASPNET_CERTIFICATE=false DOTNET_CLI_UI_LANGUAGE=en

ui="src/Foothold.Web/ui"
logs="artifacts/logs"
results="artifacts/test-results"
product_stamp="artifacts/.product-built"
ui_stamp="artifacts/.ui-built"

usage() {
    cat >&2 <<'TEXT'
usage: ./build.sh COMMAND

  build     builds everything in Release; warnings are errors
  test      builds, checks the format and the lexicon, and runs every test
  bench     runs the benches and prints their figures: ./build.sh bench [claims | language [MEGABYTES] | lengths | places | control | chain]
  fuzz      reads texts that nobody would write and holds what is read to what is promised: ./build.sh fuzz [COUNT [SEED]]
  pack      writes the packages of the language room to artifacts/packages and tries its page with them
  train     trains the language model: ./build.sh train TREEBANKS VECTORS [--seed N]
  format    puts the sources into the house's format
  product   builds what ./foothold needs, only when its sources changed

settings (environment)
  FOOTHOLD_REQUIRE_SERVICES=1   a missing browser is a failure, not a skipped test
  FOOTHOLD_NO_INSTALL=1         installs nothing with the system's package manager
TEXT
}

say() { printf '%s\n' "$*" >&2; }

# Runs a command with its output in a log; shows the log only when the command fails.
quietly() { # name command...
    local log="$logs/$1.log"
    shift
    mkdir -p "$logs"
    if ! "$@" >"$log" 2>&1 9>&-; then
        cat "$log" >&2
        say "failed: $*"
        return 1
    fi
}

# Whether anything under the given paths (files or folders; a folder changes when a file in it goes) is newer than a stamp.
newer_than() { # stamp path...
    local stamp="$1" path present=()
    shift
    [[ -e "$stamp" ]] || return 0
    for path in "$@"; do [[ -e "$path" ]] && present+=("$path"); done
    [[ -n "$(find "${present[@]}" \( -name node_modules -o -name wwwroot -o -name obj -o -name bin \) -prune \
        -o -newer "$stamp" ! -path "src/Foothold.Web" ! -path "$ui" -print -quit)" ]]
}

# Builds the page (TypeScript into wwwroot) when its sources changed.
build_ui() {
    [[ -f "$ui/package.json" ]] || return 0
    if [[ -d src/Foothold.Web/wwwroot ]] && ! newer_than "$ui_stamp" "$ui"; then return 0; fi
    say "Building the page."
    mkdir -p artifacts
    touch artifacts/.ui-started
    quietly npm-ci npm --prefix "$ui" ci --no-audit --no-fund || return 1
    quietly npm-build npm --prefix "$ui" run build || return 1
    mv artifacts/.ui-started "$ui_stamp"
    rm -f "$product_stamp" # the command carries a list of the page's files
}

# Builds the command and the page it serves, when their sources changed; two callers at once take turns.
product() {
    mkdir -p artifacts
    if command -v flock >/dev/null; then
        exec 9>artifacts/.product-lock
        flock 9
    fi
    build_ui || return 1
    if [[ -f artifacts/bin/Foothold.Cli/release/foothold.dll ]] \
        && ! newer_than "$product_stamp" src Directory.Build.props Directory.Packages.props global.json .editorconfig; then return 0; fi
    say "Building the command."
    touch artifacts/.product-started
    quietly product dotnet build src/Foothold.Cli -c Release -v quiet -p:RestoreLockedMode=true || return 1
    mv artifacts/.product-started "$product_stamp"
}

# Restores once, builds once.
build() {
    mkdir -p artifacts
    build_ui || return 1
    say "Restoring."
    quietly restore dotnet restore Foothold.slnx --locked-mode || return 1
    say "Building."
    touch artifacts/.product-started
    quietly build dotnet build Foothold.slnx -c Release --no-restore -v quiet || return 1
    mv artifacts/.product-started "$product_stamp"
}

# Installs what the tests talk to, where that needs nobody's leave: root on a Debian machine.
install_services() {
    if [[ "${FOOTHOLD_NO_INSTALL:-}" == 1 ]] || [[ "$(id -u)" != 0 ]] || ! command -v apt-get >/dev/null; then return 0; fi
    if command -v chromium >/dev/null; then return 0; fi
    say "Installing Chromium."
    quietly apt-update apt-get update || say "The list of packages could not be renewed."
    quietly apt-install env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium \
        || say "Chromium could not be installed; what needs a browser is skipped or, where services are required, fails."
}

passed=0 failed=0 skipped=0

# Adds one step that either passes or fails, as one test.
step() { # name command...
    local name="$1"
    shift
    if quietly "$name" "$@"; then
        say "  passed  $name"
        passed=$((passed + 1))
    else
        say "  FAILED  $name"
        failed=$((failed + 1))
    fi
}

# The value of an attribute in the first <assembly …> element of an xunit result file; empty where there is none.
attribute() { # file name
    grep -o -m1 '<assembly [^>]*>' "$1" | grep -o " $2=\"[0-9]*\"" | tr -cd '0-9'
}

# Runs one test project's executable and adds its counts. A suite that crashes or runs nothing is a failure.
suite() { # project
    local name="$1" code=0 file="$results/$1.xml" log="$logs/$1.log" run good bad errors left
    rm -f "$file"
    "artifacts/bin/$name/release/$name" -noLogo -noColor -noAutoReporters -reporter quiet -result-xml "$file" >"$log" 2>&1 || code=$?
    if [[ ! -s "$file" ]] || [[ -z "$(attribute "$file" total)" ]]; then
        cat "$log" >&2
        say "  FAILED  $name ended with $code and left no results"
        failed=$((failed + 1))
        return 0
    fi
    run="$(attribute "$file" total)" good="$(attribute "$file" passed)" bad="$(attribute "$file" failed)"
    errors="$(attribute "$file" errors)" left="$(attribute "$file" skipped)"
    passed=$((passed + good)) failed=$((failed + bad + errors)) skipped=$((skipped + left))
    if ((bad + errors > 0)); then
        cat "$log" >&2
        say "  FAILED  $name: $good passed, $((bad + errors)) failed, $left skipped"
    elif ((run == 0)); then
        say "  FAILED  $name ran no test"
        failed=$((failed + 1))
    elif ((code != 0)); then
        cat "$log" >&2
        say "  FAILED  $name ended with $code although every test passed"
        failed=$((failed + 1))
    else
        say "  passed  $name: $good passed, $left skipped"
    fi
}

# Runs the page's own tests, where it has any.
ui_tests() {
    [[ -f "$ui/package.json" ]] && grep -q '"test":' "$ui/package.json" || return 0
    step page npm --prefix "$ui" test
}

run_tests() {
    if ! build; then
        say "Nothing was tested: the build failed."
        printf '0 passed, 1 failed, 0 skipped\n'
        return 1
    fi
    install_services
    mkdir -p "$logs" "$results"
    say "Testing."
    step format dotnet format whitespace . --folder --verify-no-changes --include src tests bench fuzz tools
    step lexicon dotnet artifacts/bin/Foothold.Cli/release/foothold.dll lexicon check
    step package package_trial
    ui_tests
    local project
    for project in tests/*/*.csproj; do
        suite "$(basename "$project" .csproj)"
    done
    printf '%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"
    ((failed == 0))
}

# Writes the packages anew; their version is that of Directory.Build.props.
pack() {
    rm -rf artifacts/packages
    quietly pack dotnet pack src/Foothold.Language -c Release -v quiet -o artifacts/packages || return 1
    quietly pack-english dotnet pack models/en -c Release -v quiet -o artifacts/packages
}

# A block of a page between fences, by its number among those of its language.
block() { # page language number
    awk -v fence="\`\`\`$2" -v wanted="$3" '$0 == fence { inside = ++seen == wanted; next } inside && $0 == "```" { exit } inside' "$1"
}

# Builds and runs the two programs of the language room's page with nothing but the packages, and compares what they print.
package_trial() {
    local trial="artifacts/package-trial" page="src/Foothold.Language/README.md" cache
    pack || return 1
    rm -rf "$trial"
    mkdir -p "$trial"
    [[ "$(block "$page" csharp 1 | grep -cv '^$')" == 10 ]] || { say "$page does not show ten lines"; return 1; }
    cache="$(dotnet nuget locals global-packages --list | sed 's/^global-packages: //')"
    rm -rf "${cache:?}"/foothold.language "${cache:?}"/foothold.language.english # one that was tried by hand would be found first
    cat >"$trial/nuget.config" <<TEXT
<configuration>
  <packageSources><clear /><add key="own" value="../packages" /></packageSources>
  <fallbackPackageFolders><clear /><add key="restored" value="$cache" /></fallbackPackageFolders>
</configuration>
TEXT
    printf '<Project />\n' | tee "$trial/Directory.Build.props" "$trial/Directory.Packages.props" >"$trial/Directory.Build.targets"
    cat >"$trial/Trial.csproj" <<TEXT
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <Nullable>enable</Nullable>
    <NuGetAudit>false</NuGetAudit>
    <RestorePackagesPath>restored</RestorePackagesPath>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Foothold.Language.English" Version="$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' Directory.Build.props)" />
  </ItemGroup>
</Project>
TEXT
    local program
    for program in 1 2; do
        block "$page" csharp "$program" >"$trial/Program.cs"
        block "$page" text "$program" >"$trial/owed.txt"
        [[ -s "$trial/Program.cs" && -s "$trial/owed.txt" ]] || { say "$page does not show program $program and what it prints"; return 1; }
        dotnet build "$trial/Trial.csproj" -c Release -v quiet -o "$trial/built" || return 1
        dotnet "$trial/built/Trial.dll" >"$trial/told.txt" || return 1
        diff "$trial/owed.txt" "$trial/told.txt" || return 1
    done
}

bench() {
    local project="bench/Foothold.Benchmarks"
    if [[ ! -d "$project" ]]; then
        say "There is no bench yet: $project is not there."
        return 1
    fi
    build_ui
    quietly bench-build dotnet build "$project" -c Release -v quiet
    dotnet "artifacts/bin/Foothold.Benchmarks/release/Foothold.Benchmarks.dll" "$@"
}

fuzz() {
    quietly fuzz-build dotnet build fuzz/Foothold.Fuzzing -c Release -v quiet
    dotnet artifacts/bin/Foothold.Fuzzing/release/Foothold.Fuzzing.dll "$@"
}

train() {
    product
    dotnet artifacts/bin/Foothold.Cli/release/foothold.dll train language --ud "${1:?the folder with the treebanks}" --vectors "${2:?the file with the word vectors}" --taught models/en/taught.bin --out models/en "${@:3}"
}

format() {
    dotnet format whitespace . --folder --include src tests bench fuzz tools
    dotnet format style Foothold.slnx --severity warn
}

command="${1:-}"
[[ $# -gt 0 ]] && shift
case "$command" in
    build) build ;;
    test) run_tests ;;
    bench) bench "$@" ;;
    fuzz) fuzz "$@" ;;
    pack) package_trial ;;
    train) train "$@" ;;
    format) format ;;
    product) product ;;
    -h | --help | help) usage ;;
    *)
        usage
        exit 2
        ;;
esac
