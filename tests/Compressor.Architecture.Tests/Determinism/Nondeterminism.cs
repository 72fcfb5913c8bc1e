using Mono.Cecil;

namespace Compressor.Architecture.Tests.Determinism;

/// <summary>
/// What may give another answer when an orchestration runs over its history again: the clock, chance, the machine, other threads, state that
/// outlives a run, and our rules for reading sentences, which another version of the app may have changed. (Formats of numbers and dates are
/// the same everywhere: the app runs in invariant globalization mode.)
/// </summary>
internal static class Nondeterminism
{
    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "System.Random", "System.Environment", "System.TimeProvider", "System.TimeZoneInfo", "System.AppContext", "System.AppDomain", "System.GC", "System.Console",
        "System.Diagnostics.Process", "System.Diagnostics.Stopwatch",
        "System.Threading.Thread", "System.Threading.ThreadPool", "System.Threading.Timer", "System.Threading.PeriodicTimer", "System.Threading.SemaphoreSlim",
        "System.Threading.Tasks.Parallel", "System.Threading.Tasks.TaskFactory",
        "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.DirectoryInfo", "System.IO.DriveInfo",
    };

    private static readonly HashSet<string> Members = new(StringComparer.Ordinal)
    {
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTime.ToLocalTime",
        "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow", "System.DateTimeOffset.ToLocalTime", "System.DateTimeOffset.get_LocalDateTime",
        "System.Guid.NewGuid", "System.Guid.CreateVersion7", "System.IO.Path.GetTempPath", "System.IO.Path.GetTempFileName", "System.IO.Path.GetRandomFileName", "System.IO.Path.GetFullPath",
        "System.Threading.Tasks.Task.Delay", "System.Threading.Tasks.Task.Run", "System.Threading.Tasks.Task.Yield", "System.Threading.Tasks.Task.Wait", "System.Threading.Tasks.Task.WaitAsync",
        "System.Threading.Tasks.Task.ConfigureAwait", "System.Threading.Tasks.Task`1.ConfigureAwait", "System.Threading.CancellationTokenSource.CancelAfter",
        "System.Globalization.CultureInfo.set_CurrentCulture", "System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode",
    };

    /// <summary>What is wrong when a method uses a member; null: nothing.</summary>
    public static string? Of(MemberReference member, MethodDefinition user)
    {
        var type = member.DeclaringType.GetElementType();
        // Lambdas are kept in static fields that the compiler makes.
        if (member is FieldReference) return IsCompilers(type) ? null : "keeps state that outlives a run";
        // Building an expression reads nothing yet.
        if (type.FullName == "System.Text.RegularExpressions.Regex") return member.Name == ".ctor" ? null : "reads text";
        if (ReadsSentences(type, member.Name)) return "reads text";
        var name = $"{type.FullName}.{member.Name}";
        // An iterator that is enumerated again is copied; for that the compiler looks at the thread.
        if (name == "System.Environment.get_CurrentManagedThreadId" && IsCompilers(user.DeclaringType)) return null;
        return Types.Contains(type.FullName) || Members.Contains(name) || type.Namespace is "System.Net.Http" or "System.Net.Sockets" or "System.Security.Cryptography"
            ? "may give another answer on replay" : null;
    }

    private static bool ReadsSentences(TypeReference type, string member) => type.Namespace switch
    {
        "Compressor.Edits.Words" => member != ".cctor" && type.Name != "Pattern" && (type.Name != "Wording" || member is not (".ctor" or "ToString")) && !member.EndsWith("Pattern", StringComparison.Ordinal),
        "Compressor.Edits" => type.Name.EndsWith("Words", StringComparison.Ordinal) || type.Name is "PromptReader" or "AgentReply" or "IntentRouter",
        _ => false,
    };

    private static bool IsCompilers(TypeReference type) => type.Name.StartsWith('<');
}
