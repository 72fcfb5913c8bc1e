using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Compressor.Edits;

/// <summary>A Chinese sentence with values in it: the sentence is written in the reader's script, the values stay as they are. Not built at all for English.</summary>
[InterpolatedStringHandler]
public readonly struct ChineseText
{
    private readonly StringBuilder? _text;
    private readonly bool _traditional;

    public ChineseText(int literalLength, int formattedCount, Language language, out bool isNeeded)
    {
        _ = formattedCount;
        isNeeded = language.IsChinese();
        _text = isNeeded ? new StringBuilder(literalLength * 2) : null;
        _traditional = language is Language.TraditionalChinese;
    }

    public void AppendLiteral(string value) => _text!.Append(_traditional ? TraditionalChinese.Of(value) : value);

    public void AppendFormatted<T>(T value) => _text!.Append(value);

    public void AppendFormatted<T>(T value, string format) =>
        _text!.Append(value is IFormattable formattable ? formattable.ToString(format, CultureInfo.InvariantCulture) : value?.ToString());

    public override string ToString() => _text?.ToString() ?? "";
}
