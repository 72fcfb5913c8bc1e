namespace Compressor.Bench.Clips;

/// <summary>Code, prose, a log and names: the same ones each time.</summary>
internal static class SampleText
{
    private static readonly string[] Words =
        "the frame size rate budget window picture sound result every second before under small large first last value count table stream buffer block motion search level quality source target bytes measure pass time".Split(' ');

    private static readonly string[] Keywords = ["public", "private", "static", "return", "var", "if", "foreach", "await", "new", "null"];

    public static void WriteTo(string folder)
    {
        var random = new Random(9);
        var code = Enumerable.Range(0, 300).Select(_ => Code(random)).ToList();
        Write("code.txt", code.Select(line => string.Join(' ', line.Select(word => Keywords.Contains(word) ? Blank(word) : word))));
        Write("keywords.txt", code.Select(line => string.Join(' ', line.Select(word => Keywords.Contains(word) ? word : Blank(word)))));
        Write("files.txt", Enumerable.Range(0, 28).Select(_ => $"{Word(random)}_{Word(random)}.cs"));
        Write("log.txt", Enumerable.Range(0, 260).Select(i => $"[{i,5}] {Word(random),-8} {random.Next(100000, 999999)} /{Word(random)}/{Word(random)}/{Word(random)}.o  {random.NextDouble():0.0000} s  {Sentence(random, 4)}"));
        Write("names.txt", Enumerable.Range(0, 60).Select(i => i % 6 == 5 ? "" : $"{Title(Word(random)),12} {Title(Word(random)),-12}      {Title(Word(random))} {Title(Word(random))}"));
        Write("prose.txt", Enumerable.Range(0, 90).Select(_ => Sentence(random, 11)));
        for (var i = 0; i < 5; i++)
        {
            Write($"title{i}.txt", [Title(Sentence(random, 4))]);
            Write($"slide{i}.txt", Enumerable.Range(0, 6).SelectMany(_ => (string[])["•  " + Title(Sentence(random, 6 + random.Next(4))), ""]));
        }

        void Write(string name, IEnumerable<string> lines) => File.WriteAllLines(Path.Combine(folder, name), lines);
    }

    private static List<string> Code(Random random)
    {
        var indent = new string(' ', 4 * random.Next(1, 5));
        return random.Next(7) == 0
            ? [""]
            : [indent + Keywords[random.Next(Keywords.Length)], Keywords[random.Next(Keywords.Length)], $"{Title(Word(random))}{Title(Word(random))}({Word(random)},", $"{Word(random)}:", $"{random.Next(1000)})", "=>", $"{Word(random)}[{random.Next(64)}];"];
    }

    private static string Blank(string word) => new(' ', word.Length);

    private static string Word(Random random) => Words[random.Next(Words.Length)];

    private static string Sentence(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Word(random)));

    private static string Title(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
