using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Compressor.TestSupport.Fuzzing;

/// <summary>
/// Feeds a parser the kept corpus, its seeds and what a <see cref="Mutator"/> makes of them. Inputs of which the parser says something new join those that
/// are mutated, so that it gets deeper into the format.
/// </summary>
public static class Fuzzer
{
    private const int MaxPool = 2000;

    /// <summary>The rounds of a test that runs always, and of one that runs for long; <c>FUZZ_ROUNDS</c> overrides both.</summary>
    public static int Rounds(int usual) => int.Parse(Environment.GetEnvironmentVariable("FUZZ_ROUNDS") ?? usual.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <param name="seed">Fixed where a test must do the same each time.</param>
    /// <returns>How many inputs were read, and how many different things the parser has said.</returns>
    /// <exception cref="FuzzException">The parser has failed; the smallest input that shows it is in the message and in <c>artifacts/fuzz</c>.</exception>
    public static async Task<(int Inputs, int Outcomes)> RunAsync(FuzzTarget target, int seed, int rounds)
    {
        // What is read for the first time also pays for tables and compiled code.
        foreach (var input in target.Seeds) await target.Read(new FuzzInput(input, int.MaxValue));

        var pool = target.Seeds.Concat(Kept(target)).ToList();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var input in pool.ToList()) seen.Add(await CheckAsync(target, input));

        var random = new Random(seed);
        var mutator = new Mutator(random, [.. target.Words.Select(Encoding.Latin1.GetBytes)], target.MaxLength);
        for (var round = 0; round < rounds; round++)
        {
            var input = mutator.Mutate(pool[random.Next(pool.Count)], pool);
            if (!seen.Add(await CheckAsync(target, input)) || pool.Count >= MaxPool || input.Length > 8 * 1024) continue;
            pool.Add(input);
        }

        return (pool.Count + rounds, seen.Count);
    }

    /// <summary>Feeds parsers for long, from a seed of its own (<c>SEED</c> repeats one), and tells the table of the long tests.</summary>
    public static async Task SoakAsync(string part, IEnumerable<FuzzTarget> targets, int rounds)
    {
        var seed = int.Parse(Environment.GetEnvironmentVariable("SEED") ?? Random.Shared.Next().ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var rows = new List<SoakRow>();
        foreach (var target in targets)
        {
            var (inputs, outcomes) = await RunAsync(target, seed, rounds);
            rows.Add(new SoakRow($"damaged input: {target.Name}", inputs, 0, 0, 0, null, $"{outcomes} different outcomes, seed {seed}"));
            SoakTable.Write(part, rows);
        }
    }

    private static IEnumerable<byte[]> Kept(FuzzTarget target)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Corpus", target.Name);
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(File.ReadAllBytes) : [];
    }

    private static async Task<string> CheckAsync(FuzzTarget target, byte[] input)
    {
        var (outcome, failure) = await TryAsync(target, input);
        if (failure is null) return outcome;
        var smallest = await ShrinkAsync(target, input, Kind(failure));
        var name = Convert.ToHexStringLower(SHA256.HashData(smallest))[..16];
        var folder = Directory.CreateDirectory(Path.Combine(RepositoryRoot.Path, "artifacts", "fuzz", target.Name)).FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, name), smallest);
        var reason = (await TryAsync(target, smallest)).Failure ?? failure;
        throw new FuzzException(
            $"{target.Name}: {reason}\nThe input is artifacts/fuzz/{target.Name}/{name}, of {smallest.Length} bytes; keep it in Corpus/{target.Name}. It begins with\n{Convert.ToBase64String(smallest.AsSpan(0, Math.Min(600, smallest.Length)))}");
    }

    private static async Task<(string Outcome, string? Failure)> TryAsync(FuzzTarget target, byte[] input)
    {
        try
        {
            var first = new FuzzInput(input, int.MaxValue);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var outcome = await target.Read(first);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            if (allocated > target.AllocatedBesides + ((long)target.AllocatedPerByte * input.Length)) return ("", $"too much memory: {allocated} bytes for {input.Length}");
            if (first.Read > target.ReadBesides + ((long)target.ReadPerByte * input.Length)) return ("", $"too many reads: {first.Read} bytes of {input.Length}");
            var again = await target.Read(new FuzzInput(input, 1 + (input.Length % 61)));
            return string.Equals(outcome, again, StringComparison.Ordinal) ? (outcome, null) : ("", $"another outcome the second time:\n{outcome}\n{again}");
        }
        catch (Exception e)
        {
            return ("", e.ToString());
        }
    }

    /// <summary>Takes pieces out of an input as long as it fails in the same way.</summary>
    private static async Task<byte[]> ShrinkAsync(FuzzTarget target, byte[] input, string kind)
    {
        var budget = 3000;
        for (var size = Math.Max(1, input.Length / 2); size > 0; size /= 2)
        {
            for (var at = 0; at + size <= input.Length && budget > 0;)
            {
                budget--;
                byte[] without = [.. input[..at], .. input[(at + size)..]];
                if ((await TryAsync(target, without)).Failure is { } failure && Kind(failure) == kind)
                    input = without;
                else
                    at += size;
            }
        }

        return input;
    }

    private static string Kind(string failure) => failure.Split(':', 2)[0];
}

/// <summary>A parser has failed.</summary>
public sealed class FuzzException(string message) : Exception(message);
