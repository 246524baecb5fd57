#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# usage: train.sh GOLD.jsonl CP WORK: counts and fits everything in the package's resources that is learned; CP is the classpath of the program (its classes and
# libraries), WORK an empty folder with room for 300 MB. About ten minutes on one core.
set -eu
gold=$1 cp=$2 work=$3
here=$(cd "$(dirname "$0")" && pwd -P)
resources=$here/../../hearsay-ledger/src/main/resources/org/hearsay/ledger/coreference
folds=5
dump() {
  before=$1
  shift
  java --enable-native-access=ALL-UNNAMED -cp "$before:$cp" "$here/Dump.java" "$@"
}
mkdir -p "$work/scale/org/hearsay/ledger/coreference"
scale=$work/scale/org/hearsay/ledger/coreference/state-scale.txt
dump . scale "$gold" "$scale"
cp "$scale" "$resources"
for fold in 0 1 2 3 4; do
  dump . texts "$gold" $fold $folds "$work/texts$fold"
done
python3 "$here/fit.py" texts "$gold" "$work" $folds "$resources"
for fold in 0 1 2 3 4; do
  dump "$work/$fold:$work/scale" mentions "$gold" $fold $folds "$work/mentions$fold"
done
python3 "$here/fit.py" mentions "$gold" "$work" $folds "$resources"
